import { useLocation } from 'react-router';
import { currentLanguage } from '../text/language/current-language.js';
import { languageCodes, languages } from '../text/language/languages.js';
import { text } from '../text/index.js';
import { Form } from './form.js';

/** The other languages of this page, each under its own name; works without script. */
export function LanguageChoice() {
  const { pathname, search } = useLocation();
  const others = languageCodes.filter((code) => code !== currentLanguage());
  return (
    <Form action="/taal" isInline>
      <input type="hidden" name="back" value={pathname + search} />
      <span className="visually-hidden">{text.language}: </span>
      {others.map((code) => (
        <button
          key={code}
          type="submit"
          name="language"
          value={code}
          lang={code}
          className="footer__language"
        >
          {languages[code].name}
        </button>
      ))}
    </Form>
  );
}
