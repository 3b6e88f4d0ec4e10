import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import type { FrameData } from '../session/frame-data.server.js';
import { text } from '../text/index.js';
import { Form } from './form.js';
import { facesOf, homeOf } from './faces.js';
import { LanguageChoice } from './language-choice.js';

interface FrameProps {
  readonly data: FrameData | undefined;
  readonly children: ReactNode;
}

/** Everything around a page: where one is, who one is, and the way out. */
export function Frame({ data, children }: FrameProps) {
  const me = data?.me ?? null;
  return (
    <div className="frame">
      <a href="#inhoud" className="utrecht-skip-link utrecht-skip-link--visible-on-focus skip-link">
        {text.skipToContent}
      </a>
      <header className="header">
        {me?.isPractice === true ? <p className="watermark">{text.practice}</p> : null}
        <div className="header__inner">
          <Link to={me === null ? '/' : homeOf(me.role)} className="header__brand">
            {data?.brand ?? text.platform}
          </Link>
          {me === null ? null : <Menu me={me} hasMailbox={data?.hasMailbox === true} />}
        </div>
      </header>
      {children}
      <footer className="footer">
        <div className="footer__inner">
          <p>{text.help}</p>
          <LanguageChoice />
        </div>
      </footer>
    </div>
  );
}

/** The way under which a page lies: of several the nearest. */
function wayTo<Way extends { readonly to: string }>(path: string, ways: readonly Way[]) {
  const above = ways.filter(({ to }) => path === to || path.startsWith(`${to}/`));
  return above.toSorted((a, b) => b.to.length - a.to.length)[0];
}

interface MenuProps {
  readonly me: NonNullable<FrameData['me']>;
  readonly hasMailbox: boolean;
}

function Menu({ me, hasMailbox }: MenuProps) {
  const links = facesOf(me.role, hasMailbox);
  const current = wayTo(useLocation().pathname, links);
  return (
    <>
      <nav aria-label={text.mainMenu} className="menu">
        <ul className="menu__list">
          {links.map(({ to, label }) => (
            <li key={to}>
              <Link
                to={to}
                className="menu__link"
                aria-current={to === current?.to ? 'page' : undefined}
              >
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="person">
        <p className="person__name">
          {me.name}
          <span className="person__role">
            {text.roles[me.role]}, {me.organisation}
          </span>
        </p>
        <Link to="/mijn-account">{text.account.title}</Link>
        {me.hasOtherRoles ? <Link to="/andere-organisatie">{text.organisation.switch}</Link> : null}
        <Form action="/uitloggen" isInline>
          <button type="submit" className="person__logout">
            {text.logout}
          </button>
        </Form>
      </div>
    </>
  );
}
