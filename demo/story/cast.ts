import { today } from '../calendar.js';
import { choosePassword, enter, type Person, type Send } from '../client.js';
import { firstPassword, password, personOf } from '../company/people.js';
import { listPriceOf } from '../history/products.js';
import type { Cast } from './scene.js';

/** People of the demo company, signed in, and a product of its. */
export async function castOf(send: Send): Promise<Cast> {
  const as = (login: string): Promise<Person> => enter(send, personOf(login));
  const manager = await as('manager');
  const admin = await as('admin');
  const { products } = await manager.ask('{ products(filter: { code: { eq: "JN-LZ40" } }) { nodes { id } } }');
  const { roles } = await admin.ask('{ roles(filter: { key: { eq: "CUSTOMER" } }) { nodes { id } } }');
  const security = await as('anning');
  const { accounts } = await security.ask('{ accounts(filter: { kind: { eq: SERVICE } }) { nodes { id } } }');
  return {
    seller: await as('lina'),
    otherSeller: await as('zhangwei'),
    manager,
    executive: await as('liu'),
    lawyer: await as('wang'),
    signatory: await as('sun'),
    producer: await as('dingning'),
    inspector: await as('shaobing'),
    carrier: await as('douwei'),
    agent: await as('yinxia'),
    engineer: await as('luojun'),
    supportLead: await as('shuangyi'),
    hr: await as('hr'),
    supervisionLead: await as('tangyu'),
    supervisor: await as('xutao'),
    organiser: await as('caoying'),
    finance: await as('qian'),
    security,
    service: accounts.nodes[0].id,
    teacher: await as('luyifan'),
    product: { id: products.nodes[0].id, listPrice: listPriceOf('JN-LZ40'), quantity: 4 },
    personOf: async (customer) => {
      const login = `luyuan-${Date.now()}`;
      const opened = await manager.step('accountOpenForCustomer', {
        name: '陆远 Lu Yuan',
        login,
        firstPassword,
        customer,
      });
      await admin.step('assignmentCreate', { role: roles.nodes[0].id, account: opened.id });
      return choosePassword(send, { login, firstPassword }, password);
    },
    enter: async (account) => {
      const { accounts } = await admin.ask(`{ accounts(filter: { id: { eq: "${account}" } }) { nodes { login } } }`);
      return as(accounts.nodes[0].login);
    },
    today: today(),
  };
}
