import { text } from '../text/index.js';

/** Which keys the rows of this page know, and the switch that turns them off (WCAG 2.1.4). */
export function KeysHelp() {
  const words = text.rowKeys;
  return (
    <div className="section" data-needs-script="" hidden>
      <details className="disclosure">
        <summary className="disclosure__summary" data-key="?">
          {words.title}
        </summary>
        <div className="disclosure__content">
          <dl className="keys">
            {words.list.map(({ key, does }) => (
              <div key={key} className="keys__item">
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
          <label className="choice__option">
            <input type="checkbox" data-keys-switch="" />
            <span className="choice__text">{text.useKeys}</span>
          </label>
        </div>
      </details>
    </div>
  );
}
