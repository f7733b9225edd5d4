import {
  DepartmentEditInput,
  DepartmentFoundInput,
  EmployeeHireInput,
  EmployeeLeaveInput,
  EmployeePlaceInput,
  PositionCreateInput,
} from '../../schema/organization/inputs.js';
import { createPosition } from '../../services/organization/createPosition.js';
import { editDepartment } from '../../services/organization/editDepartment.js';
import { foundDepartment } from '../../services/organization/foundDepartment.js';
import { hireEmployee } from '../../services/organization/hireEmployee.js';
import { leaveCompany } from '../../services/organization/leaveCompany.js';
import { placeEmployee } from '../../services/organization/placeEmployee.js';
import { bind } from '../flow/bind.js';

export const organizationSteps = {
  departmentFound: bind(DepartmentFoundInput, foundDepartment),
  departmentEdit: bind(DepartmentEditInput, editDepartment),
  positionCreate: bind(PositionCreateInput, createPosition),
  employeeHire: bind(EmployeeHireInput, hireEmployee),
  employeePlace: bind(EmployeePlaceInput, placeEmployee),
  employeeLeave: bind(EmployeeLeaveInput, leaveCompany),
};
