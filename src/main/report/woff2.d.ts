declare module "*.woff2?inline" {
  const dataAddress: string;
  export default dataAddress;
}
