// What a style sheet is to a component test: nothing.
export default {};
