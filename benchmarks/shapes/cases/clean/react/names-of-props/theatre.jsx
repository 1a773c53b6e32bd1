export const GoogleTagManager = ({ gtmId }) => <p>{gtmId}</p>
GoogleTagManager.Room = ({ gtag }) => <p>{gtag('event', 'drawn')}</p>
export const Script = ({ children }) => <pre>{children}</pre>
