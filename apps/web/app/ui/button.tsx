import { useId, type ReactNode } from 'react';
import { Link } from 'react-router';

type Look = 'primary' | 'secondary' | 'subtle' | 'danger';

const classes = (look: Look): string => {
  const appearance = look === 'primary' ? 'primary-action' : 'secondary-action';
  const hint = look === 'danger' ? ' utrecht-button--danger' : '';
  return `utrecht-button utrecht-button--${look === 'subtle' ? 'subtle' : appearance}${hint} button`;
};

interface ButtonProps {
  readonly children: ReactNode;
  readonly look?: Look;
  readonly name?: string;
  readonly value?: string;
  /** What it is about, for who hears it out of its row. */
  readonly label?: string;
}

/** Sends the form that it stands in. */
export function Button({ children, look = 'primary', name, value, label }: ButtonProps) {
  return (
    <button type="submit" name={name} value={value} aria-label={label} className={classes(look)}>
      {children}
    </button>
  );
}

interface ButtonAwayProps {
  readonly children: ReactNode;
  /** Why not now, and what to do first. */
  readonly why: string;
}

/** Stands where a button will be, with the reason why not yet: it can be reached and read. */
export function ButtonAway({ children, why }: ButtonAwayProps) {
  const id = useId();
  return (
    <div className="button-away">
      <button
        type="button"
        aria-disabled
        aria-describedby={id}
        className={`${classes('secondary')} button--away`}
      >
        {children}
      </button>
      <p id={id} className="soft">
        {why}
      </p>
    </div>
  );
}

interface ButtonLinkProps {
  readonly to: string;
  readonly children: ReactNode;
  readonly look?: Look;
  /** A document to print: in a tab of its own, so that one does not lose one's place. */
  readonly isFile?: boolean;
  /** The single key that follows it, where the script runs. */
  readonly pressedBy?: string;
}

/** Goes to a page, in the shape of a button. */
export function ButtonLink({
  to,
  children,
  look = 'secondary',
  isFile,
  pressedBy,
}: ButtonLinkProps) {
  const tab = isFile === true ? { target: '_blank', reloadDocument: true } : {};
  return (
    <Link to={to} {...tab} data-key={pressedBy} className={`${classes(look)} button--link`}>
      {children}
    </Link>
  );
}

export function ButtonGroup({ children }: { readonly children: ReactNode }) {
  return <div className="button-group">{children}</div>;
}
