import { showCardCode, type CivilDate } from '@wor/domain';
import { cardTexts } from './card-texts.js';

/**
 * Everything that may stand on the card. No name, no reason, no practice: a card that is lost tells
 * the finder that somebody gets a call, and not who.
 */
export interface CardFacts {
  /** Code of the client's language, `nl`. */
  readonly language: string;
  readonly team: string;
  /** As people write it, `020 1234567`. */
  readonly phone: string;
  readonly callsBy: CivilDate;
  readonly code: string;
  readonly codeUntil: CivilDate;
  /** The public address of the web app. */
  readonly origin: string;
  /** The day on which the code was made; in the file's properties. */
  readonly madeOn: CivilDate;
}

/** The card, ready to be drawn: what is said, in order. */
export interface CardModel {
  readonly lang: string;
  readonly title: string;
  readonly madeOn: CivilDate;
  readonly heading: string;
  readonly lead: readonly string[];
  readonly next: { readonly heading: string; readonly steps: readonly string[] };
  readonly stop: { readonly heading: string; readonly sentence: string };
  readonly more: {
    readonly heading: string;
    readonly sentence: string;
    readonly code: string;
    readonly until: string;
    readonly link: string;
    readonly picture: string;
  };
  readonly note: string | null;
}

/** What the card says; the same facts give the same card. */
export function cardModel(facts: CardFacts): CardModel {
  const { team, phone, callsBy, code, codeUntil, origin, madeOn } = facts;
  const texts = cardTexts(facts.language);
  const address = new URL('/k', origin);
  const link = new URL(`/k/${code}`, origin).href;
  const typed = `${address.host}${address.pathname}`;
  return {
    ...{ lang: texts.lang, title: texts.title, madeOn, heading: texts.heading },
    lead: [texts.call(team, callsBy), texts.question(phone)],
    next: { heading: texts.nextHeading, steps: texts.next },
    stop: { heading: texts.stopHeading, sentence: texts.stop(phone) },
    more: {
      heading: texts.moreHeading,
      sentence: texts.more(typed),
      code: showCardCode(code),
      until: texts.until(codeUntil),
      ...{ link, picture: texts.picture(typed) },
    },
    note: texts.isOwnLanguage ? null : texts.otherLanguage,
  };
}
