declare module "*.json?frame" {
  const messages: import("./text").Messages;
  export default messages;
  /** Tells this state of the message files from every other. */
  export const edition: string;
}
declare module "*.json?later" {
  const messages: import("./text").Messages;
  export default messages;
}
declare module "*.json?background" {
  const messages: import("./text").Messages;
  export default messages;
}
