import { currentLanguage } from '../text/language/current-language.js';
import { text } from '../text/index.js';

/** The page for when nothing else works; it reads no data. */
export function RescueDocument() {
  return (
    <html lang={currentLanguage()}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{text.errorPrefix + text.failure.awayTitle}</title>
      </head>
      <body>
        <main>
          <h1>{text.failure.awayTitle}</h1>
          <p>{text.failure.plain}</p>
          <p>
            <a href="/">{text.failure.home}</a>
          </p>
        </main>
      </body>
    </html>
  );
}
