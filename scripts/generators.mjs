// Files that are printed from the code and checked in, so that a change of them is read like code. Each is printed by its
// command after a build; to add one, add its line.
export const generators = [];
