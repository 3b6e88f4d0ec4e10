export {
  consentScopes,
  consentSentence,
  clientConsentVersion,
  consentTexts,
  currentConsentText,
  getConsentText,
  otherRegionConsentVersion,
  sharedClientFields,
  sharedReferralFields,
} from './consent-texts.js';
export {
  feedbackLetter,
  feedbackMoments,
  type FeedbackFacts,
  type FeedbackMoment,
  type FeedbackScore,
} from './feedback-letter.js';
export { FEEDBACK_MAX_WORDS, countWords } from './feedback-words.js';
export { feedbackText, projectFeedback } from './project-feedback.js';
export { shareLevels } from './share-level.js';
