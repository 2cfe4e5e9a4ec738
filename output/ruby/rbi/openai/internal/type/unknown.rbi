# typed: strong

module OpenAI
  module Internal
    module Type
      # Anything.
      #
      # @api private
      class Unknown
        abstract!

        sig { params(other: T.anything).returns(T::Boolean) }
        def self.===(other)
        end
      end
    end
  end
end
