declare module "*.json?frame" {
  const messages: import("./text").Messages;
  export default messages;
}
