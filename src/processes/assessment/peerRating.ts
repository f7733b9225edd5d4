import { another, defineProcess, id, is, otherThan, sameAs, via, type Fact } from '../../core/words.js';
import { PeerRating } from '../../entities/index.js';
import { only } from '../facts.js';

const ratesSelf: Fact = {
  code: 'RATES_SELF',
  means: { en: 'Nobody may rate themselves', zh: '不得评价本人' },
  clause: '4.2.4',
  sql: is(PeerRating, { rated: sameAs('owner') }),
};

const ratedTwice: Fact = {
  code: 'RATED_TWICE',
  means: { en: 'This rater was asked already', zh: '已邀请该评价人' },
  clause: '4.2.4',
  curable: true,
  sql: another(PeerRating, ['cycle', 'rated', 'owner']),
};

const ratingClosed: Fact = {
  code: 'RATING_CLOSED',
  means: { en: 'Scoring of the cycle has begun already', zh: '该周期已进入评分' },
  clause: '4.2.4',
  sql: via(PeerRating, 'cycle', { state: otherThan('PLANNED') }),
};

const isRater = only('RATER', { en: 'the rater who was asked', zh: '受邀评价人' }, '4.2.4');

export const peerRatingProcess = defineProcess({
  entity: PeerRating,
  clause: '4.2.4',
  administers: true,

  states: {
    ASKED: { means: { en: 'Awaiting the rating', zh: '待评价' } },
    GIVEN: { means: { en: 'Rated', zh: '已评价' } },
    DECLINED: { means: { en: 'Declined, for a stated reason', zh: '已回避' } },
  },

  steps: {
    peerRatingAsk: {
      means: { en: 'Asks a colleague for a peer rating of a person', zh: '邀请同事互评' },
      to: 'ASKED',
      brings: {
        required: ['cycle', 'rated'],
        extra: { rater: id({ en: 'Account of the rater', zh: '评价人账号', becomes: 'owner' }) },
      },
      effect: true,
      unlessAfter: [ratesSelf, ratedTwice, ratingClosed],
      tells: ['owner'],
    },
    peerRatingGive: {
      means: { en: 'Gives a peer rating, with reasons', zh: '提交互评' },
      from: ['ASKED'],
      to: 'GIVEN',
      brings: { required: ['collaboration', 'rapport', 'problemSolving', 'reason'] },
      by: isRater,
      unless: [ratingClosed],
    },
    peerRatingDecline: {
      means: { en: 'Declines to give a peer rating, with a reason', zh: '申请回避互评' },
      from: ['ASKED'],
      to: 'DECLINED',
      by: isRater,
      noteRequired: true,
    },
  },
});
