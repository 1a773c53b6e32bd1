import { gql } from '@apollo/client'

export const ME = gql`
  query Me($id: ID!) {
    me: patient(id: $id) {
      contact: email
      ...Visit
    }
  }
  fragment Visit on Patient {
    nextAppointment { reason }
  }
`
