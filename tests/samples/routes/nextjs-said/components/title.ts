export const useTitle = () => "Three";
