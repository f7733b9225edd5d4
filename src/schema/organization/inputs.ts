import { ID } from 'type-graphql';
import { Day } from '../../core/scalars.js';
import { Department, Employee, Placement, Position } from '../../entities/index.js';
import { inputFor, type Fields } from '../inputFor.js';
import type { StepInput } from '../steps.js';

export type DepartmentFields = Fields<Department, 'name' | 'parent' | 'head'>;

export const DepartmentFoundInput = inputFor(Department, 'DepartmentFoundInput', [
  'name',
  'parent',
  'head',
]) as new () => DepartmentFields;

export const DepartmentEditInput = inputFor(Department, 'DepartmentEditInput', ['name', 'parent', 'head'], {
  on: 'record, in part',
}) as new () => StepInput & Partial<DepartmentFields>;

export type PositionFields = Fields<Position, 'title'> & { department: string };

export const PositionCreateInput = inputFor(Position, 'PositionCreateInput', ['title'], {
  extra: { department: { type: () => ID, en: 'The department it is in', zh: '所属部门' } },
}) as new () => PositionFields;

/** Which position from which day on. */
export type PlacementFields = Fields<Placement, 'position' | 'fromDay'>;

const placement = {
  position: { type: () => ID, en: 'In which position', zh: '岗位' },
  fromDay: { type: () => Day, en: 'The first day in it', zh: '开始日期' },
};

export const EmployeeHireInput = inputFor(Employee, 'EmployeeHireInput', ['name'], {
  extra: placement,
}) as new () => Fields<Employee, 'name'> & PlacementFields;

export const EmployeePlaceInput = inputFor(Placement, 'EmployeePlaceInput', ['position', 'fromDay'], {
  on: 'record',
}) as new () => StepInput & PlacementFields;

export const EmployeeLeaveInput = inputFor(Employee, 'EmployeeLeaveInput', [], {
  on: 'record',
  extra: { lastDay: { type: () => Day, en: 'The last day with the company', zh: '最后工作日' } },
}) as new () => StepInput & { lastDay: string };
