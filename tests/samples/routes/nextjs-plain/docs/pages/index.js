// A folder of another tool: nothing here needs a framework.
export const pages = []
