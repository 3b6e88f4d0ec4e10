import { text } from '../text/index.js';

/** Which single keys this page knows, and the switch that turns all of them off (WCAG 2.1.4). */
export function KeysSwitch({ says }: { readonly says: string }) {
  return (
    <div className="section" data-needs-script="" hidden>
      <p className="soft">{says}</p>
      <label className="choice__option">
        <input type="checkbox" data-keys-switch="" />
        <span className="choice__text">{text.useKeys}</span>
      </label>
    </div>
  );
}
