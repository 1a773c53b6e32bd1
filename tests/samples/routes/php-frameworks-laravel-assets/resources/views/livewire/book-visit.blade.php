<form><label>Reason for your visit <textarea name='reason'></textarea></label></form>
