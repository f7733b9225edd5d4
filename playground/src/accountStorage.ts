/** What GraphiQL remembers, kept apart per account and only until the browser tab closes; the theme is everybody's. */
export function accountStorage(account: string) {
  const own = `${account}/`;
  const keyOf = (key: string) => (key.endsWith(':theme') ? key : own + key);
  const ownKeys = () => Object.keys(sessionStorage).filter((key) => key.startsWith(own));
  return {
    getItem: (key: string) => sessionStorage.getItem(keyOf(key)),
    setItem: (key: string, value: string) => sessionStorage.setItem(keyOf(key), value),
    removeItem: (key: string) => sessionStorage.removeItem(keyOf(key)),
    clear: () => ownKeys().forEach((key) => sessionStorage.removeItem(key)),
    get length() {
      return ownKeys().length;
    },
  };
}
