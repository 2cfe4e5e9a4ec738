# typed: strong

module OpenAI
  module Internal
    module ErrorDetails
    end
  end
end
