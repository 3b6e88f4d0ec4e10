import { actionText, text } from '../text/index.js';
import { ButtonGroup, ButtonLink } from '../ui/button.js';
import { Disclosure } from '../ui/display.js';

interface DossierActionsProps {
  readonly id: string;
  /** What the lifecycle table allows now, in its order. */
  readonly actions: readonly string[];
  /** Something can be written down about a contact. */
  readonly mayLog: boolean;
}

/** Steps that lead away from the usual road: within reach, but not in the way. */
const besides = new Set([
  'decline',
  'reroute',
  'hold',
  'close_not_reached',
  'drop_out',
  'redirect',
  'withdraw',
  'transfer',
  'enter_in_error',
]);

/** The usual steps, the ones that lead on first: not reaching somebody never does. */
export function usualSteps(actions: readonly string[]): readonly string[] {
  const usual = actions.filter((action) => !besides.has(action));
  const isAttempt = (action: string): boolean => action === 'log_attempt';
  return [...usual.filter((action) => !isAttempt(action)), ...usual.filter(isAttempt)];
}

/** The buttons of a dossier: the first step of the usual road is the one clear button. */
export function DossierActions({ id, actions, mayLog }: DossierActionsProps) {
  const usual = usualSteps(actions);
  const others = actions.filter((action) => besides.has(action));
  const button = (action: string, isFirst: boolean) => (
    <ButtonLink
      key={action}
      to={`/dossier/${id}/stap/${action}`}
      look={isFirst && action !== 'log_attempt' ? 'primary' : 'secondary'}
    >
      {actionText(action)?.button ?? action}
    </ButtonLink>
  );
  if (actions.length === 0) return <p>{text.dossier.nothing}</p>;
  return (
    <div className="stack">
      <ButtonGroup>
        {usual.map((action, at) => button(action, at === 0))}
        {mayLog ? (
          <ButtonLink to={`/dossier/${id}/contact`} pressedBy="c">
            {text.contact.button}
          </ButtonLink>
        ) : null}
      </ButtonGroup>
      {others.length === 0 ? null : (
        <Disclosure summary={text.dossier.otherActions} isOpen={usual.length === 0}>
          <ButtonGroup>{others.map((action) => button(action, false))}</ButtonGroup>
        </Disclosure>
      )}
    </div>
  );
}
