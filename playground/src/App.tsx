import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { Expired, fetchViewer, signIn, signOut, type Viewer } from './api.js';
import { Bar } from './Bar.js';
import { SignIn } from './SignIn.js';

const tokenKey = 'guicheng.token';
const loading = import('./Workbench.js');
const Workbench = lazy(() => loading);

interface Session {
  token: string;
  viewer: Viewer;
}

/** Holds the session: the bar, and below it the sign-in panel or, once signed in, the workbench. */
export function App() {
  const [session, setSession] = useState<Session>();
  const [notice, setNotice] = useState<string>();
  const [busy, setBusy] = useState(() => sessionStorage.getItem(tokenKey) !== null);
  const dialog = useRef<HTMLDialogElement>(null);

  const leave = useCallback((reason?: string) => {
    sessionStorage.removeItem(tokenKey);
    setSession(undefined);
    setNotice(reason);
  }, []);

  /** Leaves because the server refused this token; a late answer to an earlier session changes nothing. */
  const expire = useCallback(
    (token: string) => {
      if (sessionStorage.getItem(tokenKey) === token) leave(new Expired().message);
    },
    [leave],
  );

  /** Opens a session with a token that is already here or still has to be asked for; says whether it succeeded. */
  const enter = useCallback(
    async (obtainToken: () => Promise<string>) => {
      setBusy(true);
      setNotice(undefined);
      try {
        const token = await obtainToken();
        const viewer = await fetchViewer(token);
        sessionStorage.setItem(tokenKey, token);
        setSession({ token, viewer });
        dialog.current?.close();
        return true;
      } catch (error) {
        if (error instanceof Expired) leave(error.message);
        else setNotice((error as Error).message);
        return false;
      } finally {
        setBusy(false);
      }
    },
    [leave],
  );

  useEffect(() => {
    const kept = sessionStorage.getItem(tokenKey);
    if (kept !== null) void enter(async () => kept);
  }, [enter]);

  const endSession = (token: string) =>
    signOut(token).catch((error: Error) => setNotice(`Signed out here only 仅在本机退出: ${error.message}`));

  const change = async (login: string, password: string) => {
    const previous = session?.token;
    const entered = await enter(() => signIn(login, password));
    if (entered && previous !== undefined) await endSession(previous);
  };

  const signInPanel = <SignIn notice={notice} busy={busy} onSignIn={change} />;

  const openSwitch = () => {
    setNotice(undefined);
    dialog.current?.showModal();
  };

  const leaveForGood = () => {
    leave();
    if (session) void endSession(session.token);
  };

  return (
    <>
      <Bar viewer={session?.viewer} onSwitch={openSwitch} onSignOut={leaveForGood} />
      {session ? (
        <main>
          <Suspense fallback={<p className="waiting">Loading… 加载中…</p>}>
            <Workbench key={session.viewer.account.id} {...session} onExpired={expire} />
          </Suspense>
          <dialog ref={dialog} closedby="any">
            {signInPanel}
            <button className="close" aria-label="Close 关闭" onClick={() => dialog.current?.close()}>
              ×
            </button>
          </dialog>
        </main>
      ) : (
        <main className="page">{signInPanel}</main>
      )}
    </>
  );
}
