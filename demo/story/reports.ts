import { momentOf } from '../calendar.js';
import { addDays } from '../../src/core/businessTime.js';
import { Person } from '../client.js';
import { refusal, type Cast, type Part } from './scene.js';

const figures = `{ assessmentFactsAggregate { count avg { points } groupBy(fields: [SIDE]) { nodes { count } } } }`;
const rows = '{ assessmentFacts(first: 1) { totalCount nodes { id } } }';

/** A program asks for figures with its key: whole groups, nobody's rows (3.2.4b, 3.2.4d). */
export async function* playReports({ security, service, agent, today }: Cast): Part<void> {
  const issue = async (days: number) => {
    const mutation =
      'mutation ($input: ApiKeyIssueInput!) { apiKeyIssue(input: $input) { token apiKey { id version } } }';
    const input = { account: service, name: '季度报表', validTo: momentOf(addDays(today, days), 1_080) };
    return (await security.ask(mutation, { input }))['apiKeyIssue'];
  };
  yield await refusal('A key for ten years', issue(3_650));
  const { apiKey, token } = await issue(30);
  const program = new Person(security.send, service, token);
  const { assessmentFactsAggregate: told } = await program.ask(figures);
  const { assessmentFacts } = await program.ask(rows);
  if (assessmentFacts.totalCount !== 0) throw new Error('The program sees rows.');
  yield { said: `The program is told of ${told.count} scores in groups large enough, and sees none of their rows.` };
  const about = `{ assessmentFactsAggregate(filter: { owner: { eq: "${agent.account}" } }) { count } }`;
  yield await refusal('The program asking about one person', program.ask(about));
  await security.step('apiKeyRevoke', { id: apiKey.id, expectedVersion: apiKey.version, note: '演示结束。' });
  yield await refusal('The same with the revoked key', program.ask(figures));
}
