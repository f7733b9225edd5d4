import { existsSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { chromium, type Browser, type BrowserContext, type Page, type Request } from 'playwright-core';
import { overHttp, Person } from '../../demo/client.js';
import { tabsOf } from '../../playground/src/roleTabs.js';
import { demoPlatform } from './demoPlatform.js';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
if (!executablePath)
  process.stderr.write(
    '\nSKIPPED: the Playground in a browser, for no Chromium is found (apt-get install chromium).\n\n',
  );

const flags =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

/** Makes violations of the content security policy console errors, wherever they come from. */
const tellViolations = `addEventListener('securitypolicyviolation', (event) =>
  console.error('CSP: ' + event.violatedDirective + ' ' + event.blockedURI))`;

(executablePath ? describe : describe.skip)('the Playground in a browser', () => {
  let platform: Awaited<ReturnType<typeof demoPlatform>>;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let requested: string[];
  let complaints: string[];

  beforeAll(async () => {
    platform = await demoPlatform('playground_browser');
    browser = await chromium.launch({ executablePath: executablePath!, args: flags.split(' ') });
  });

  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  });

  beforeEach(async () => {
    [requested, complaints] = [[], []];
    context = await browser.newContext({ locale: 'en-US', viewport: { width: 1440, height: 900 } });
    context.setDefaultTimeout(0);
    await context.addInitScript(tellViolations);
    context.on('request', (request) => requested.push(request.url()));
    context.on('console', (line) => {
      if (['error', 'warning'].includes(line.type())) complaints.push(line.text());
    });
    context.on('weberror', (thrown) => complaints.push(String(thrown.error())));
    page = await context.newPage();
    await page.goto(`${platform.origin}/playground`);
  });

  afterEach(async () => {
    await context.close();
    expect(requested.filter((url) => !url.startsWith(`${platform.origin}/`))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  const demoButton = (login: string) => page.locator('.demo button', { has: page.getByText(login, { exact: true }) });

  /** What the server answers to the operation of this name, which an act makes the page ask. */
  async function answerTo(name: string, act: () => Promise<unknown>): Promise<Record<string, any>> {
    const asks = (request: Request) => String(request.postData()).includes(` ${name}`);
    const answered = page.waitForResponse(
      (response) => response.url().endsWith('/graphql') && asks(response.request()),
    );
    await Promise.all([answered, act()]);
    const { data, errors } = await (await answered).json();
    expect({ name, errors }).toEqual({ name, errors: undefined });
    return data;
  }

  /** The same, where the page then shows the answer. */
  async function shownAnswerTo(name: string, act: () => Promise<unknown>): Promise<Record<string, any>> {
    const [[field, answer]] = Object.entries(await answerTo(name, act)) as [[string, Record<string, any>]];
    await page.locator('.graphiql-response .view-lines', { hasText: field }).waitFor();
    return answer;
  }

  /** Signs in by one click and runs every tab in its order; the first runs by itself. Tells what each answered. */
  async function tour(login: string, role: string): Promise<Record<string, Record<string, any>>> {
    const [first, ...rest] = tabsOf(['EMPLOYEE', role]);
    const answers = { [first!]: await shownAnswerTo(first!, () => demoButton(login).click()) };
    for (const name of rest) {
      await page.getByRole('tab').getByText(name, { exact: true }).click();
      answers[name] = await shownAnswerTo(name, () => page.getByRole('button', { name: /^execute/i }).click());
    }
    await expectUnderlined(0);
    return answers;
  }

  /** How many places of operation and variables the editor's workers underline. */
  const expectUnderlined = (count: number) =>
    page.waitForFunction(`document.querySelectorAll('.squiggly-error, .squiggly-warning').length === ${count}`);

  it('opens the tabs of a seller, who drafts and submits a contract', async () => {
    const { MyTasks, DraftContract, SubmitContract } = await tour('lina', 'SALES_REP');
    expect(MyTasks!['totalCount']).toBeGreaterThan(0);
    expect(JSON.stringify(DraftContract)).toContain('OBLIGATION_MISSING');
    expect(SubmitContract!['contract'].state).toBe('LEGAL_REVIEW');
  });

  it('opens the tabs of a lawyer, who approves and returns contracts', async () => {
    const { ApproveContract, ReturnContract } = await tour('wang', 'LEGAL');
    expect(ApproveContract!['contract'].state).toBe('LEGAL_APPROVED');
    expect(ReturnContract!['contract'].state).toBe('CHANGES_REQUESTED');
  });

  it('opens the tabs of an administrator, who sees the effect of a grant', async () => {
    const { GrantPermission } = await tour('admin', 'SYS_ADMIN');
    expect(GrantPermission!['effect']).toMatchObject({ permissionsGained: ['contractRead'], peopleGained: 1 });
    await page.getByRole('tab').getByText('GrantPermission').click();
    await page.locator('.graphiql-response .view-lines', { hasText: 'peopleGained' }).waitFor();
  });

  it('checks what is typed in workers of its own', async () => {
    await shownAnswerTo('MyTasks', () => demoButton('lina').click());
    await page.getByRole('button', { name: /new tab/i }).click();
    await page.locator('.graphiql-query-editor .view-lines').click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('{ viewer { nonsense');
    await page.locator('.graphiql-query-editor .squiggly-error').first().waitFor();
    const workers = page.workers().map((worker) => worker.url());
    expect(workers).toContainEqual(expect.stringMatching(/graphql\.worker/));
  });

  it('says what the server says to a wrong password', async () => {
    await page.getByLabel('Login').fill('lina');
    await page.getByLabel('Password').fill('not-her-password');
    await page.getByRole('button', { name: 'Sign in', exact: false }).first().click();
    await page.getByRole('alert').getByText('Login or password is wrong.').waitFor();
  });

  it('keeps the session through a reload, not in another tab nor after signing out', async () => {
    await shownAnswerTo('MyTasks', () => demoButton('lina').click());
    const token = await page.evaluate<string>("sessionStorage.getItem('guicheng.token')");
    await page.reload();
    await page.getByRole('banner').getByText('李娜 Li Na').waitFor();

    expect(await page.evaluate('JSON.stringify(localStorage) + document.cookie')).not.toContain(token);
    const other = await context.newPage();
    await other.goto(`${platform.origin}/playground`);
    await other.getByRole('heading', { name: 'Sign in' }).waitFor();

    await answerTo('SignOut', () => page.getByRole('button', { name: 'Sign out' }).click());
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(await page.evaluate("sessionStorage.getItem('guicheng.token')")).toBeNull();
    const { viewer } = await new Person(overHttp(platform.origin), '', token).ask('{ viewer { account { id } } }');
    expect(viewer).toBeNull();
  });
});
