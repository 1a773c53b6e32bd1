export const Script = ({ title }) => title
