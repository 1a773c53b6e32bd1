class Portal::ResultsController < Portal::BaseController
  def index; end
end
