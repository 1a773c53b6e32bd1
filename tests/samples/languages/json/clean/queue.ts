export default function fbq(name: string) {
  return name
}
