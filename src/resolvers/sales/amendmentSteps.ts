import {
  AmendmentApproveInput,
  AmendmentDraftInput,
  AmendmentEditInput,
  AmendmentReopenInput,
  AmendmentReturnInput,
  AmendmentSignInput,
} from '../../schema/sales/amendmentInputs.js';
import { draftAmendment } from '../../services/sales/draftAmendment.js';
import { editAmendment } from '../../services/sales/editAmendment.js';
import { review } from '../../services/sales/review.js';
import { signAmendment } from '../../services/sales/signAmendment.js';
import { bind } from '../flow/bind.js';

export const amendmentSteps = {
  amendmentDraft: bind(AmendmentDraftInput, draftAmendment),
  amendmentEdit: bind(AmendmentEditInput, editAmendment),
  amendmentReopen: bind(AmendmentReopenInput, editAmendment),
  amendmentReturn: bind(AmendmentReturnInput, review),
  amendmentApprove: bind(AmendmentApproveInput, review),
  amendmentSign: bind(AmendmentSignInput, signAmendment),
};
