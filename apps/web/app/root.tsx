import { Links, Outlet, type LoaderFunctionArgs } from 'react-router';
import { enhanceAddress } from 'virtual:enhance';
import { RescueDocument } from './ui/rescue-document.js';
import { frameOf } from './session/frame-data.server.js';
import { gate } from './session/gate.server.js';
import { currentLanguage } from './text/language/current-language.js';
import { languages } from './text/language/languages.js';
import { text } from './text/index.js';
import { useFrame } from './ui/use-frame.js';
import './style/index.css';

export const middleware = [gate];

export const loader = ({ context }: LoaderFunctionArgs) => frameOf(context);

/**
 * The document. Every page works without a script; whoever has logged in gets the one small script
 * of app/enhance, and the pages of a client hold none at all.
 */
export default function Root() {
  const language = currentLanguage();
  const frame = useFrame();
  const isStaff = frame?.me != null;
  const styles = frame?.styles ?? null;
  return (
    <html lang={language} dir={languages[language].dir} className="utrecht-root">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="application-name" content={text.platform} />
        <link rel="icon" href="data:," />
        <Links />
        {styles === null ? null : <link rel="stylesheet" href={styles} />}
        {isStaff ? <script type="module" src={enhanceAddress} /> : null}
      </head>
      <body className="utrecht-document">
        <Outlet />
      </body>
    </html>
  );
}

/** Only when not even the frame could be made: a page that needs nothing. */
export const ErrorBoundary = RescueDocument;
