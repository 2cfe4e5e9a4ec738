# typed: strong

module RuntimeClient
  module Internal
    module ErrorDetails
      sig { returns(T.nilable(String)) }
      def code
      end
    end
  end
end
