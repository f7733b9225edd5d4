import type { ChangeRequest, Milestone, OrderIssue } from '../../entities/index.js';
import { ChangeAssessInput, ChangeRaiseInput, ChangeReassessInput } from '../../schema/sales/changeInputs.js';
import {
  OrderAcceptInput,
  OrderCreateInput,
  OrderEditInput,
  OrderHandOffInput,
  OrderInvolveInput,
  OrderRecordAcceptanceInput,
  OrderTransferInput,
} from '../../schema/sales/orderInputs.js';
import {
  IssueRaiseInput,
  IssueResolveInput,
  MilestoneMoveInput,
  MilestonePlanInput,
  MilestoneReachInput,
  ProductionPassInput,
  ProductionPlanInput,
  ProductionRejectInput,
  ProductionReplanInput,
  ShipmentDeliverInput,
  ShipmentDispatchInput,
} from '../../schema/sales/progressInputs.js';
import { StepInput } from '../../schema/steps.js';
import { lapse } from '../../services/flow/clocks/lapse.js';
import type { Work } from '../../services/flow/work.js';
import { acceptOrder } from '../../services/sales/acceptOrder.js';
import { applyChange } from '../../services/sales/applyChange.js';
import { assessChange } from '../../services/sales/assessChange.js';
import { checkQuality } from '../../services/sales/checkQuality.js';
import { createOrder } from '../../services/sales/createOrder.js';
import { deliverShipment, loseShipment } from '../../services/sales/deliverShipment.js';
import { dispatchShipment } from '../../services/sales/dispatchShipment.js';
import { dropProduction, replanProduction } from '../../services/sales/replanProduction.js';
import { editOrder } from '../../services/sales/editOrder.js';
import { handOffOrder } from '../../services/sales/handOffOrder.js';
import { planMilestone } from '../../services/sales/planMilestone.js';
import { planProduction } from '../../services/sales/planProduction.js';
import { raiseChange } from '../../services/sales/raiseChange.js';
import { raiseIssue } from '../../services/sales/raiseIssue.js';
import { transfer } from '../../services/flow/transfer.js';
import { bind } from '../flow/bind.js';

export const orderSteps = {
  orderCreate: bind(OrderCreateInput, createOrder),
  orderEdit: bind(OrderEditInput, editOrder),
  orderHandOff: bind(OrderHandOffInput, handOffOrder),
  orderInvolve: bind(OrderInvolveInput, handOffOrder),
  orderAccept: bind(OrderAcceptInput, acceptOrder),
  orderRecordAcceptance: bind(OrderRecordAcceptanceInput, acceptOrder),
  orderClose: bind(StepInput, lapse),
  orderCancel: bind(StepInput, lapse),
  orderTransfer: bind(OrderTransferInput, transfer),
  productionPlan: bind(ProductionPlanInput, planProduction),
  productionReplan: bind(ProductionReplanInput, replanProduction),
  productionPass: bind(ProductionPassInput, checkQuality),
  productionReject: bind(ProductionRejectInput, checkQuality),
  productionDrop: bind(StepInput, dropProduction),
  shipmentDispatch: bind(ShipmentDispatchInput, dispatchShipment),
  shipmentDeliver: bind(ShipmentDeliverInput, deliverShipment),
  shipmentLose: bind(StepInput, loseShipment),
  milestonePlan: bind(MilestonePlanInput, planMilestone),
  milestoneMove: bind(MilestoneMoveInput, async ({ record }: Work<Milestone>, { plannedOn }) => {
    record.plannedOn = plannedOn;
  }),
  milestoneReach: bind(MilestoneReachInput, async ({ record }: Work<Milestone>, { reachedOn }) => {
    record.reachedOn = reachedOn;
  }),
  issueRaise: bind(IssueRaiseInput, raiseIssue),
  issueResolve: bind(IssueResolveInput, async ({ record }: Work<OrderIssue>, { solution }) => {
    record.solution = solution;
  }),
  changeRaise: bind(ChangeRaiseInput, raiseChange),
  changeAssess: bind(ChangeAssessInput, assessChange),
  changeReassess: bind(ChangeReassessInput, assessChange),
  changeApply: bind(StepInput, applyChange),
  changeReject: bind(StepInput, async ({ record }: Work<ChangeRequest>, { note }) => {
    record.answer = note!;
  }),
};
