import { expect } from '@jest/globals';
import type { Stepped } from '../../demo/client.js';
import { Instances } from './instances.js';
import { moment, wall } from './plainCalendar.js';
import { at, type Deal, type Offer, type Order, type Told } from './yearExpected.js';

/** Something that happens at a moment. */
export interface Act {
  readonly at: Date;
  readonly does?: () => Promise<unknown>;
}

const hired: readonly [string, readonly string[], string, string?][] = [
  ['boss', ['EMPLOYEE'], '江南机械'],
  ['director', ['EMPLOYEE'], '销售部', '江南机械'],
  ['manager', ['SALES_MANAGER'], '华东组', '销售部'],
  ['east', ['SALES_REP'], '华东组'],
  ['south', ['SALES_REP'], '华南组', '销售部'],
  ['plant', ['EMPLOYEE'], '生产部', '江南机械'],
  ['producer', ['PRODUCTION_COORDINATOR'], '生产部'],
  ['carrier', ['LOGISTICS_COORDINATOR'], '物流部', '江南机械'],
  ['lawyer', ['LEGAL'], '法务部'],
  ['signatory', ['SIGNATORY'], '董事会'],
  ['personnel', ['HR_MANAGER'], '人事部'],
  ['finance', ['FINANCE'], '财务部'],
  ['accountant', ['FINANCE'], '财务部'],
];

const heads = { 江南机械: 'boss', 销售部: 'director', 华东组: 'manager', 生产部: 'plant' };

/** A company whose year passes, and what its people do in it. */
export class YearCompany {
  private readonly people: Record<string, string> = {};
  private readonly customers: Record<string, string> = {};
  private readonly about = new Map<string, string>();
  private product = '';

  constructor(readonly servers: Instances) {}

  /** Hires everybody, says who runs which department, and puts the prices of a product in force. */
  async found(): Promise<void> {
    for (const [name, roles, department, below] of hired)
      this.people[name] = await this.servers.hire(roles, { department, ...(below ? { below } : {}) });
    for (const [name, head] of Object.entries(heads)) {
      const department = await this.department(name);
      await this.take('personnel', 'departmentEdit', { id: department }, { head: this.people[head] });
    }
    for (const seller of ['east', 'south']) {
      const registering = { name: seller, contacts: [{ name: '王芳' }] };
      this.customers[seller] = (await this.step(seller, 'customerRegister', registering)).id;
    }
    this.people['buyer'] = await this.servers.hire(['CUSTOMER'], { customer: this.customers['east']! });
    const registering = { code: 'P-1', name: '离心泵', specification: 'DN50', unit: '台' };
    this.product = (await this.step('manager', 'productRegister', registering)).id;
    const lines = [{ product: this.product, listPrice: '100.00', floorPrice: '80.00' }];
    const drafting = { name: 'Prices', effectiveFrom: '2025-12-30', lines };
    await this.take('accountant', 'priceListApprove', await this.step('finance', 'priceListDraft', drafting));
  }

  /** What time has told by now, by the ids of the notifications. */
  async told(): Promise<Map<string, Told>> {
    const names = new Map(Object.entries(this.people).map(([name, account]) => [account, name]));
    const sql = `select id, account_id, kind, at, record_id from notification
      where kind in ('REMINDER', 'ESCALATION', 'EXPIRY') order by notification.at, id`;
    const rows = await this.servers.sql<Record<'id' | 'account_id' | 'kind' | 'at' | 'record_id', string>>(sql);
    return new Map(
      rows.map(({ id, account_id, kind, at, record_id }) => {
        const [who, about] = [names.get(account_id) ?? account_id, this.about.get(record_id) ?? record_id];
        return [id, { who, kind, at: wall(new Date(at)), about }];
      }),
    );
  }

  actsOfDeal(about: string, { seller, submitted, approved, presented, dropped, read }: Deal): Act[] {
    let contract: Stepped;
    const by = (who: string, step: string, input?: object) => this.take(who, step, contract, input);
    const draft = async () => {
      contract = await this.draft(seller, about);
      await by(seller, 'contractSubmit');
    };
    return [
      { at: at(submitted), does: draft },
      ...(approved ? [{ at: at(approved), does: () => this.approve(contract) }] : []),
      ...(presented ? [{ at: at(presented), does: () => by(seller, 'contractPresent') }] : []),
      ...(dropped ? [{ at: at(dropped), does: () => by(seller, 'contractDrop', { note: 'Given up' }) }] : []),
      ...(read ? [{ at: at(read[1]), does: () => this.acknowledge(read[0], contract) }] : []),
    ];
  }

  actsOfQuotation(about: string, { sent, until, rejected }: Offer): Act[] {
    let quotation: Stepped;
    const send = async () => {
      quotation = await this.step('east', 'quotationDraft', {
        customer: this.customers['east'],
        need: about,
        paymentMethod: '电汇',
        lines: [{ product: this.product, quantity: '2', price: '100.00', deliveryOn: '2027-03-01' }],
      });
      this.about.set(quotation.id, about);
      await this.take('east', 'quotationCheck', quotation);
      await this.take('east', 'quotationRelease', quotation);
      await this.take('east', 'quotationSend', quotation, { validUntil: until });
    };
    const reject = () => this.take('buyer', 'quotationReject', quotation, { note: 'Too dear' });
    return [{ at: at(sent), does: send }, ...(rejected ? [{ at: at(rejected), does: reject }] : [])];
  }

  actsOfOrder(about: string, { sent, producer, carrier }: Order): Act[] {
    const handoffs: Record<string, Stepped> = {};
    const hand = async () => {
      const order = await this.step('east', 'orderCreate', {
        contract: (await this.signed(about)).id,
        deliverBy: '2027-06-30',
        deliverTo: '上海',
        taxPercent: '13',
        lines: [{ name: '离心泵', unit: '台', quantity: '2', price: '250.00' }],
      });
      const departments = [
        { department: await this.department('生产部'), kind: 'PRODUCTION', content: 'Two pumps' },
        { department: await this.department('物流部'), kind: 'LOGISTICS', content: 'By road' },
      ];
      await this.take('east', 'orderHandOff', order, { departments });
      const found = `select id, kind from handoff where record_id = $1`;
      for (const handoff of await this.servers.sql<Stepped & { kind: string }>(found, order.id)) {
        handoffs[handoff.kind] = handoff;
        this.about.set(handoff.id, about);
      }
    };
    return [
      { at: at(sent), does: hand },
      { at: at(producer), does: () => this.take('producer', 'handoffAcknowledge', handoffs['PRODUCTION']!) },
      { at: at(carrier), does: () => this.take('carrier', 'handoffAcknowledge', handoffs['LOGISTICS']!) },
    ];
  }

  private async draft(seller: string, about: string): Promise<Stepped> {
    const contract = await this.step(seller, 'contractDraft', {
      customer: this.customers[seller],
      title: about,
      amount: '1000.00',
      agreedOn: '2025-12-30',
      agreement: 'Agreed',
      templateVersion: 'v1',
      body: 'Text',
      obligations: ['COMPANY', 'CUSTOMER'].map((party) => ({ party, content: 'Something' })),
      paymentSchedule: [{ dueOn: '2026-12-31', amount: '1000.00' }],
    });
    this.about.set(contract.id, about);
    return contract;
  }

  private async approve(contract: Stepped): Promise<void> {
    await this.file('lawyer', contract, 'LEGAL_OPINION');
    const findings = { riskRating: 'LOW', checklist: 'All', opinion: 'Fit to sign' };
    await this.take('lawyer', 'contractApprove', contract, findings);
  }

  private async signed(about: string): Promise<Stepped> {
    const contract = await this.draft('east', about);
    await this.take('east', 'contractSubmit', contract);
    await this.approve(contract);
    await this.take('east', 'contractPresent', contract);
    await this.file('signatory', contract, 'SIGNED_COPY', { paperLocation: 'A-01' });
    const hash = 'select document_hash as hash from contract where id = $1';
    const [{ hash: documentHash }] = (await this.servers.sql<{ hash: string }>(hash, contract.id)) as [
      { hash: string },
    ];
    return this.take('signatory', 'contractSign', contract, {
      method: 'PAPER',
      documentHash,
      customerSignatory: '王芳',
    });
  }

  /** Reads what somebody was told of something that is overdue. */
  private async acknowledge(who: string, contract: Stepped): Promise<void> {
    const told = `select id from notification where record_id = $1 and account_id = $2 and kind = 'ESCALATION'`;
    const ids = (await this.servers.sql<{ id: string }>(told, contract.id, this.people[who])).map(({ id }) => id);
    expect(ids).toHaveLength(1);
    const query = 'mutation ($ids: [ID!]!) { notificationsRead(ids: $ids) }';
    await (await this.servers.as(this.people[who]!)).ask(query, { ids });
  }

  private async step(who: string, step: string, input: object): Promise<Stepped> {
    return (await this.servers.as(this.people[who]!, 1)).step(step, input);
  }

  private take(who: string, step: string, record: Pick<Stepped, 'id'>, input?: object): Promise<Stepped> {
    return this.servers.take(this.people[who]!, step, record, input);
  }

  private async file(who: string, record: Stepped, kind: string, fields?: { paperLocation: string }): Promise<void> {
    const { status } = await (await this.servers.as(this.people[who]!)).file(record.id, kind, record.number, fields);
    expect(status).toBe(201);
  }

  private async department(name: string): Promise<string> {
    return (await this.servers.sql<{ id: string }>('select id from department where name = $1', name))[0]!.id;
  }
}

/** The company on the eve of its year, on so many servers. */
export async function aYearsCompany(servers: number): Promise<YearCompany> {
  const company = new YearCompany(await Instances.start(servers));
  await company.servers.at(moment('2025-12-30 09:00'));
  await company.found();
  return company;
}
