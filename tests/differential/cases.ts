import type { Case } from './bothWays.js';

const three = ['Contract', 'Quotation', 'Order'] as const;

/** Requests that were answered differently once, or are likely to be: whoever finds another adds it here. */
export const cases: readonly Case[] = [
  {
    name: 'fields merged from fragments on an interface and on the type',
    viewer: 'liu',
    document: `query ($id: ID!) { contract(id: $id) { owner { id } ...Shared ...Own
      ... on Record { owner { name } history(first: 1) { nodes { step } } } } }
      fragment Shared on Node { id ... on Record { number owner { id department { name } } } }
      fragment Own on Contract { title number owner { number } history(first: 1) { totalCount edges { cursor } } }`,
    variables: ({ Contract }) => ({ id: Contract![3] }),
  },
  {
    name: 'to-one rows that are not visible, and lists below them',
    viewer: 'fengjie',
    document: `{ contracts(first: 20) { totalCount nodes { number
      customer { name contacts(first: 2) { totalCount nodes { name customer { number } } } } quotation { number } } } }`,
  },
  {
    name: 'strict fields that are withheld on some rows, by name and by alias',
    viewer: 'lina',
    document: `{ contracts { nodes { margin again: margin restrictedFields } }
      quotations { nodes { discount restrictedFields lines(first: 2) { nodes { discount listPrice restrictedFields } } } } }`,
  },
  {
    name: 'counts under filters on strict fields, which are neither true nor false where one may not read',
    viewer: 'lina',
    document: `query ($f: ContractFilter) { contracts(filter: $f) { totalCount totalCountIsExact }
      not: contracts(filter: { not: { margin: { gt: "1" } } }) { totalCount nodes { id } }
      either: contracts(filter: { or: [{ margin: { null: true } }, { amount: { gte: "300000" } }] }) { totalCount } }`,
    variables: () => ({ f: { margin: { lte: '99999999.00' }, not: { margin: { null: true } } } }),
  },
  {
    name: 'whole connections that are skipped, at the root and below',
    viewer: 'liu',
    document: `query ($no: Boolean = false, $yes: Boolean!) {
      customers(first: 3) @include(if: $no) { nodes { id } }
      some: customers(first: 3) { nodes @skip(if: $no) { name contracts @include(if: $no) { totalCount }
        ... on Record @skip(if: $yes) { history { totalCount } } quotations @skip(if: $yes) { totalCount } } } }`,
    variables: () => ({ yes: true }),
  },
  {
    name: 'pages from the end, in orders of values that may be null',
    viewer: 'liu',
    document: `{ up: contracts(last: 9, orderBy: DUE_AT_ASC) { ...Page } down: contracts(last: 9, orderBy: DUE_AT_DESC) { ...Page }
      customers(last: 4) { nodes { contracts(last: 2, orderBy: DUE_AT_ASC) { ...Page totalCount } } } }
      fragment Page on ContractConnection { edges { cursor node { dueAt number } }
        pageInfo { startCursor endCursor hasNextPage hasPreviousPage } }`,
  },
  {
    name: 'records of any type, with fragments of three',
    viewer: 'baixue',
    document: `query ($ids: [ID!]!) { notifications(first: 40) { nodes { record { __typename ...Deal } } }
      nodes(ids: $ids) { ...Deal } }
      fragment Deal on Node { id ... on Contract { title contractState: state } ... on Quotation { net quotationState: state }
        ... on Order { orderState: state contract { title } } ... on Record { number availableSteps { name blockers { code } } } }`,
    variables: (ids) => ({ ids: three.flatMap((type) => ids[type]!.slice(0, 3)) }),
  },
  {
    name: 'aliases that are called as other fields are',
    viewer: 'liu',
    document: `{ orders: contracts(first: 3) { edges: nodes { number: title title: number id: number version: id
        customer: owner { id: name name: id } owner: customer { number } placeValue: amount parentId: id }
      nodes: edges { node: cursor cursor: node { id } } totalCount: pageInfo { hasNextPage: hasPreviousPage } } }`,
  },
  {
    name: 'empty lists of ids and of conditions',
    viewer: 'liu',
    document: `{ nodes(ids: []) { id } none: contracts(filter: { id: { in: [] } }) { totalCount nodes { id } }
      any: contracts(first: 1, filter: { and: [] }) { totalCount } or: contracts(filter: { or: [] }) { totalCount }
      all: contracts(first: 1, filter: {}) { totalCount } not: contracts(filter: { not: {} }) { totalCount } }`,
  },
  {
    name: 'the same ids several times, and ids of nothing',
    viewer: 'liu',
    document: `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Record { number } }
      again: nodes(ids: $ids) { ... on Contract { title } } }`,
    variables: ({ Contract }) => {
      const [one, other] = Contract!;
      return { ids: [one, other, one, 'contract_00000000000000000000000000', 'nonsense', '', one] };
    },
  },
  {
    name: 'the same list under two names with other arguments, below many parents',
    viewer: 'baixue',
    document: `query ($n: Int = 2, $f: ContractFilter) { customers(first: 6) { nodes {
      few: contracts(first: $n) { totalCount nodes { number } } many: contracts(filter: $f) { totalCount nodes { number } }
      contracts(first: 1, orderBy: AMOUNT_DESC) { nodes { amount } } } } }`,
    variables: () => ({ f: null }),
  },
  {
    name: 'aggregates of which only the names of types are asked',
    viewer: 'liu',
    document: `{ contractsAggregate { __typename sum { __typename } avg { amount @include(if: false) } } }`,
  },
  {
    name: 'one of two operations in a document, in the other language',
    viewer: 'fengjie',
    language: 'zh',
    operationName: 'Second',
    document: `query First($id: ID!) { node(id: $id) { id } }
      query Second { contracts(last: 3) { nodes { availableSteps { name means noteRequired dueAt blockers { code message params { field limit kind states } } warnings { code clause } } } } }`,
  },
  {
    name: 'one list that is refused beside one that is not',
    viewer: 'liu',
    document: `{ contracts(first: 0) { totalCount } customers { totalCount } }`,
    refused: ['BAD_USER_INPUT'],
  },
  {
    name: 'conditions without a value, in a list, below its rows and in an aggregate',
    viewer: 'liu',
    document: `query ($owner: ID, $f: ContractFilter) { customers { nodes { contracts(filter: { owner: { eq: $owner } }) { totalCount } } }
      contracts(filter: $f) { totalCount } contractsAggregate(filter: { and: null }) { count groupBy(fields: [STATE]) { isCut } } }`,
    variables: () => ({ f: { not: { dueAt: { lt: null } } } }),
    refused: ['BAD_USER_INPUT'],
  },
  {
    name: 'what a condition on an empty field does not hold for',
    viewer: 'lina',
    document: `query ($day: DateTime!) { some: contracts(filter: { dueAt: { lt: $day } }) { totalCount }
      others: contracts(filter: { not: { dueAt: { lt: $day } } }) { totalCount nodes { id } }
      contractsAggregate(filter: { not: { or: [{ not: { dueAt: { lt: $day } } }, { margin: { gt: "1" } }] } }) { count } }`,
    variables: () => ({ day: '2026-03-31T08:00:00.000Z' }),
  },
  {
    name: 'what is asked of whoever has not signed in',
    viewer: 'a stranger',
    document: `{ viewer { account { name } } node(id: "nonsense") { id } contracts { totalCount } }`,
    refused: ['UNAUTHENTICATED'],
  },
];
