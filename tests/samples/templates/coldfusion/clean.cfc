/** <script>fbq('track', 'Lead')</script> */
component {
  function code() { return "<script>fbq('track', 'Lead')</script>"; }
}
