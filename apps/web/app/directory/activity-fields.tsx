import type { ActivityChoicesView } from '@wor/contract';
import { anyLanguage } from '@wor/domain';
import type { ReactNode } from 'react';
import type { FormState } from '../form/form-state.js';
import { choicesIn, text } from '../text/index.js';
import { CheckboxGroup, RadioGroup } from '../ui/fields/choice.js';
import { SelectField } from '../ui/fields/select-field.js';
import { TextField } from '../ui/fields/text-field.js';
import { rowsIn } from './schedule/schedule-values.js';
import { ScheduleRow } from './schedule/schedule-row.js';

interface ActivityFieldsProps {
  readonly choices: ActivityChoicesView;
  readonly state: FormState;
  /** The kind and the neighbourhood that it has, which may be no longer to choose. */
  readonly own?: { readonly arrangement: Coded; readonly neighbourhood: Coded };
}

interface Coded {
  readonly code: string;
  readonly label: string;
}

const withOwn = (list: readonly Coded[], own: Coded | undefined): readonly Coded[] =>
  own === undefined || list.some(({ code }) => code === own.code) ? list : [...list, own];

/** Every question about an activity; one form for a new one and for one that changes. */
export function ActivityFields({ choices, state, own }: ActivityFieldsProps) {
  const { groups } = text.activityForm;
  const neighbourhoods = choices.neighbourhoods.map(({ code, name }) => ({ code, label: name }));
  return (
    <>
      <Group title={groups.what}>
        <WhatFields
          providers={choices.providers.map(({ id, name }) => ({ code: id, label: name }))}
          arrangements={withOwn(choices.arrangements, own?.arrangement)}
        />
      </Group>
      <Group title={groups.when}>
        <p>{text.activityForm.timesHint}</p>
        {rowsIn(state.values).map((name, at) => (
          <ScheduleRow key={name} name={name} number={at + 1} state={state} />
        ))}
      </Group>
      <Group title={groups.where}>
        <WhereFields neighbourhoods={withOwn(neighbourhoods, own?.neighbourhood)} />
      </Group>
      <Group title={groups.whom}>
        <WhomFields />
      </Group>
      <Group title={groups.contact}>
        <ContactFields />
      </Group>
    </>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="stack">
      <h2 className="utrecht-heading-2 section__title">{title}</h2>
      {children}
    </section>
  );
}

interface WhatProps {
  readonly providers: readonly Coded[];
  readonly arrangements: readonly Coded[];
}

function WhatFields({ providers, arrangements }: WhatProps) {
  const { fields, choose } = text.activityForm;
  return (
    <>
      <TextField name="name" label={fields.name} />
      <SelectField
        name="organisationId"
        label={fields.organisationId}
        choices={providers}
        empty={choose}
      />
      <TextField name="organisationName" label={fields.organisationName} isOptional />
      <SelectField
        name="arrangement"
        label={fields.arrangement}
        choices={arrangements}
        empty={choose}
      />
      <TextField name="description" label={fields.description} lines={4} isOptional />
    </>
  );
}

function WhereFields({ neighbourhoods }: { readonly neighbourhoods: readonly Coded[] }) {
  const { fields, choose } = text.activityForm;
  return (
    <>
      <TextField name="place" label={fields.place} />
      <SelectField
        name="neighbourhoodCode"
        label={fields.neighbourhoodCode}
        choices={neighbourhoods}
        empty={choose}
      />
      <TextField name="postcode" label={fields.postcode} size="short" isOptional />
      <CheckboxGroup
        name="accessibility"
        legend={fields.accessibility}
        choices={choicesIn(text.lists.accessibility)}
        layout="columns"
        isOptional
      />
    </>
  );
}

function WhomFields() {
  const { fields, anyLanguage: any, noWelcome } = text.activityForm;
  const { welcomes } = text.activityPage;
  const number = { inputMode: 'numeric', size: 'short' } as const;
  return (
    <>
      <TextField name="capacity" label={fields.capacity} {...number} />
      <TextField name="costCents" label={fields.costCents} size="short" isOptional />
      <TextField name="eligibility" label={fields.eligibility} isOptional />
      <TextField name="minimumAge" label={fields.minimumAge} {...number} isOptional />
      <TextField name="maximumAge" label={fields.maximumAge} {...number} isOptional />
      <CheckboxGroup
        name="languages"
        legend={fields.languages}
        choices={[{ code: anyLanguage, label: any }, ...choicesIn(text.lists.languages)]}
        layout="columns"
        isOptional
      />
      <TextField name="groupSize" label={fields.groupSize} {...number} isOptional />
      <RadioGroup
        name="welcome"
        legend={fields.welcome}
        choices={[{ code: '', label: noWelcome }, ...choicesIn(welcomes)]}
        initial=""
      />
    </>
  );
}

function ContactFields() {
  const { fields, contactHint } = text.activityForm;
  return (
    <>
      <TextField
        name="contactPhone"
        label={fields.contactPhone}
        hint={contactHint}
        type="tel"
        size="medium"
        isOptional
      />
      <TextField name="contactEmail" label={fields.contactEmail} type="email" isOptional />
      <TextField name="url" label={fields.url} isOptional />
    </>
  );
}
