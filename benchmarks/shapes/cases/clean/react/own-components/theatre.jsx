export const Script = ({ act }) => <p>Act {act}</p>
