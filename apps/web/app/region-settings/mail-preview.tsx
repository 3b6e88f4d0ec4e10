import { layOut, measureSms, type Wording } from '@wor/domain';
import { text } from '../text/index.js';

/** A mail as its receiver sees it, in each channel. */
export function MailPreview({ wording }: { readonly wording: Wording }) {
  const words = text.mailTexts;
  const { link } = words;
  return (
    <div className="stack">
      <h3>{words.plainText}</h3>
      <div className="card" lang="nl">
        <p>
          <strong>{wording.subject}</strong>
        </p>
        <pre className="mail">{layOut(wording, link).text}</pre>
      </div>
      <h3>{words.page}</h3>
      <div className="card" lang="nl">
        <p>
          <strong>{wording.subject}</strong>
        </p>
        <p>{wording.body}</p>
        <p>
          <u>{wording.button}</u>
        </p>
      </div>
      <h3>{words.sms}</h3>
      <SmsPreview words={`${wording.body} ${link}`} />
    </div>
  );
}

function SmsPreview({ words: given }: { readonly words: string }) {
  const words = text.mailTexts;
  const { length, foreign, fits } = measureSms(given);
  const verdict = fits ? words.smsFits(length) : words.smsLong(length);
  return (
    <>
      <div className="card" lang="nl">
        <p>{given}</p>
      </div>
      <p>
        {words.smsNote} {foreign.length === 0 ? verdict : words.smsSigns(foreign.join(' '))}
      </p>
    </>
  );
}
