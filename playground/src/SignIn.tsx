import { type FormEvent, useEffect, useState } from 'react';
import { type DemoAccount, fetchDemoAccounts } from './api.js';

interface Props {
  /** Why the visitor is asked to sign in, or why the last attempt failed. */
  notice: string | undefined;
  busy: boolean;
  onSignIn(login: string, password: string): void;
}

/** Signs in with a login and a password, or as one of the demo accounts with one click. */
export function SignIn({ notice, busy, onSignIn }: Props) {
  const [demo, setDemo] = useState<DemoAccount[]>([]);
  useEffect(() => void fetchDemoAccounts().then(setDemo, () => setDemo([])), []);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entered = new FormData(event.currentTarget);
    onSignIn(String(entered.get('login')), String(entered.get('password')));
  };

  return (
    <div className="sign-in">
      <form onSubmit={submit}>
        <h1>
          Sign in <span lang="zh">登录</span>
        </h1>
        <label>
          Login 账号
          <input name="login" autoComplete="username" required autoFocus />
        </label>
        <label>
          Password 密码
          <input name="password" type="password" autoComplete="current-password" required />
        </label>
        <button className="primary" disabled={busy}>
          Sign in 登录
        </button>
        <p className="notice" role="alert">
          {notice}
        </p>
      </form>
      {demo.length > 0 && (
        <section className="demo">
          <h2>
            Demo accounts <span lang="zh">演示账号</span>
          </h2>
          <p>
            One click signs in; the password of each is <code>{demo[0]?.password}</code>. 点击即可登录。
          </p>
          {demo.map(({ login, password, name, role, hint }) => (
            <button key={login} disabled={busy} onClick={() => onSignIn(login, password)}>
              <em>{role}</em>
              <strong>{name}</strong> <small>{login}</small>
              <span>{hint}</span>
            </button>
          ))}
        </section>
      )}
    </div>
  );
}
