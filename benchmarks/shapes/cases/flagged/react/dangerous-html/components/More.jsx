export const More = () => (
  <script
    dangerouslySetInnerHTML={{
      __html: `
        pintrk('load', '2613908475521');
        pintrk('page');
      `,
    }}
  />
)
