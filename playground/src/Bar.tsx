import type { Viewer } from './api.js';

interface Props {
  viewer: Viewer | undefined;
  onSwitch(): void;
  onSignOut(): void;
}

/** The product's name and, once signed in, who it is, with the ways to be somebody else or nobody. */
export function Bar({ viewer, onSwitch, onSignOut }: Props) {
  return (
    <header className="bar">
      <span className="brand">
        <b>规程</b> Guicheng <small>Playground</small>
      </span>
      {viewer && (
        <>
          <span className="who">
            <strong>{viewer.account.name}</strong>
            {viewer.roles.map(({ key, title }) => (
              <span key={key} className="role" title={key}>
                {title}
              </span>
            ))}
          </span>
          <button onClick={onSwitch}>Switch 切换</button>
          <button onClick={onSignOut}>Sign out 退出</button>
        </>
      )}
    </header>
  );
}
