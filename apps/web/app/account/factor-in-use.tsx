import type { OwnAccountView } from '@wor/contract';
import { text } from '../text/index.js';
import { Button } from '../ui/button.js';
import { Form } from '../ui/form.js';
import { Section } from '../ui/page.js';
import { CodesLeft } from './own-sections.js';

/** What somebody can do with the second factor that they have. */
export function FactorInUse({ account }: { readonly account: OwnAccountView }) {
  const words = text.ownFactor;
  return (
    <>
      <p className="lead">{words.on}</p>
      <CodesLeft count={account.recoveryCodesLeft} />
      <Section title={words.renew}>
        <p>{words.renewIntro}</p>
        <Form>
          <input type="hidden" name="wish" value="codes" />
          <Button look="secondary">{words.renew}</Button>
        </Form>
      </Section>
      <Section title={words.remove}>
        {account.isFactorDemanded ? (
          <p>{words.demanded}</p>
        ) : (
          <>
            <p>
              {words.removeIntro} {words.otherDevices}
            </p>
            <Form>
              <input type="hidden" name="wish" value="remove" />
              <Button look="danger">{words.remove}</Button>
            </Form>
          </>
        )}
      </Section>
    </>
  );
}
