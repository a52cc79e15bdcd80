/** Stands for a style sheet where components are tested: jsdom does not draw. */
export default {};
