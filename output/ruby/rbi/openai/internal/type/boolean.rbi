# typed: strong

module OpenAI
  module Internal
    module Type
      # `true` or `false`.
      #
      # @api private
      class Boolean
        abstract!

        sig { params(other: T.anything).returns(T::Boolean) }
        def self.===(other)
        end
      end
    end
  end
end
