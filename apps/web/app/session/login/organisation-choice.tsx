import type { MembershipView } from '@wor/contract';
import type { FormState } from '../../form/form-state.js';
import { labelFor, text } from '../../text/index.js';
import { Button } from '../../ui/button.js';
import { RadioGroup } from '../../ui/fields/choice.js';
import { Form } from '../../ui/form.js';
import { Page } from '../../ui/page.js';

interface OrganisationChoiceProps {
  /** The last choice first. */
  readonly memberships: readonly MembershipView[];
  readonly state: FormState;
}

/** For whom somebody works now, and in which role. */
export function OrganisationChoice({ memberships, state }: OrganisationChoiceProps) {
  return (
    <Page title={text.organisation.title} state={state}>
      <Form state={state}>
        <RadioGroup
          name="membershipId"
          legend={text.organisation.legend}
          choices={memberships.map(({ id, role, organisation }) => ({
            code: id,
            label: `${organisation}, ${labelFor(text.roles, role).toLowerCase()}`,
          }))}
          initial={memberships[0]?.id}
          isFirst={state.errors.length === 0}
        />
        <Button>{text.organisation.submit}</Button>
      </Form>
    </Page>
  );
}
