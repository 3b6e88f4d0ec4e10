export {
  consentScopes,
  consentSentence,
  consentTexts,
  currentConsentText,
  getConsentText,
  sharedReferralFields,
  type ConsentScope,
  type ConsentText,
} from './consent-texts.js';
export {
  NO_ACTION,
  feedbackLetter,
  feedbackMoments,
  type FeedbackFacts,
  type FeedbackLetter,
  type FeedbackLine,
  type FeedbackLineKind,
  type FeedbackMoment,
  type FeedbackScore,
} from './feedback-letter.js';
export { FEEDBACK_MAX_WORDS, countWords } from './feedback-words.js';
export { feedbackText, projectFeedback } from './project-feedback.js';
export { shareLevels, type ShareLevelItem } from './share-level.js';
