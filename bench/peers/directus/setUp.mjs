// Tells Directus about the tables by its own API, so that what it refuses without a licence is refused here too.
const [origin, admin] = process.argv.slice(2);

async function api(method, path, body) {
  const answer = await fetch(origin + path, {
    method,
    headers: { authorization: `Bearer ${admin}`, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path} ${answer.status}: ${text.slice(0, 500)}`);
  return text ? JSON.parse(text).data : undefined;
}

const tables = ['order', 'order_line', 'customer', 'department', 'product', 'quotation', 'quotation_line'];
const references = [
  ['order', 'customer_id', 'customer', 'orders'],
  ['order', 'department_id', 'department', null],
  ['order_line', 'order_id', 'order', 'lines'],
  ['order_line', 'product_id', 'product', null],
  ['quotation', 'customer_id', 'customer', null],
  ['quotation_line', 'quotation_id', 'quotation', 'lines'],
  ['quotation_line', 'product_id', 'product', null],
];

const known = new Set(
  (await api('GET', '/collections')).filter(({ meta }) => meta).map(({ collection }) => collection),
);
for (const table of tables)
  if (!known.has(table)) await api('PATCH', `/collections/${table}`, { meta: { hidden: false, accountability: null } });

for (const [table, field, target, list] of references) {
  const relation = (await api('GET', `/relations/${table}`)).find((one) => one.field === field);
  if (relation?.meta) continue;
  await api('PATCH', `/fields/${table}/${field}`, { meta: { special: ['m2o'] } });
  if (list)
    await api('POST', `/fields/${target}`, { field: list, type: 'alias', meta: { special: ['o2m'] }, schema: null });
  await api('PATCH', `/relations/${table}/${field}`, { meta: { one_field: list } });
}

const users = await api('GET', '/users?limit=-1&fields=email');
if (!users.some(({ email }) => email === 'reader@bench.example.com')) {
  const role = await api('POST', '/roles', { name: 'reader' });
  const policy = await api('POST', '/policies', {
    name: 'reader',
    app_access: false,
    admin_access: false,
    roles: [{ role: role.id, sort: 1 }],
  });
  const may = (collection, action) =>
    api('POST', '/permissions', { collection, action, fields: ['*'], policy: policy.id });
  for (const table of tables) await may(table, 'read');
  for (const table of ['quotation', 'quotation_line']) await may(table, 'create');
  await api('POST', '/users', {
    email: 'reader@bench.example.com',
    password: 'not-signed-in-with',
    role: role.id,
    token: 'bench-reader-token',
    status: 'active',
  });
}
