declare module 'virtual:react-router/server-build' {
  export type * from 'react-router';
}
