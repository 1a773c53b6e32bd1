<p>Card</p>
